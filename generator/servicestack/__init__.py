"""ServiceStack's own description of a service: what its servers print as /types/metadata.json.

The styles `servicestack` of the targets print from it; a contract becomes one, and one a contract.
The field names and their meaning are those of the metadata document of ServiceStack 10.
"""
