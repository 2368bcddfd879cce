
""" Options:
Date: 2026-01-01 12:00:00
Version: 10.15
Tip: To override a DTO option, remove "#" prefix before updating
BaseUrl: http://localhost:5000

GlobalNamespace: farm
#AddServiceStackTypes: True
#AddResponseStatus: False
AddImplicitVersion: 2
#AddDescriptionAsComments: True
IncludeTypes: MapFields.*,Level
ExcludeTypes: Field,Crop
#DefaultImports: datetime,decimal
DataClass: frozen=True
#DataClassJson: 
"""

import datetime
