"""Federal crimes by telephone, prosecuted by the Department of Justice."""
