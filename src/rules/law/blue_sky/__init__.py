"""State securities law (“blue-sky law”), after the Uniform Securities Act of 2002.

The Act is a model. States have adopted it, its forerunner of 1956 or a law of their own, each on a
day of its own; New York differs most. What is encoded here is the model.
"""
