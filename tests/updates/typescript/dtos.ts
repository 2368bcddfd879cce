/* Options:
Date: 2026-01-01 12:00:00
Version: 10.15
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: http://localhost:5000

GlobalNamespace: Farm
MakePropertiesOptional: True
//AddServiceStackTypes: True
AddResponseStatus: false
//AddImplicitVersion: 
//AddDescriptionAsComments: True
IncludeTypes: MapFields
//ExcludeTypes: 
DefaultImports: Money:./money
*/

// @ts-nocheck
// a line by hand, which is lost
