"""The rules of the Municipal Securities Rulemaking Board (MSRB) for dealers in municipal bonds."""
