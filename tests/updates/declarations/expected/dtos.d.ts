/* Options:
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: http://localhost:5000

//GlobalNamespace: 
//MakePropertiesOptional: True
//AddServiceStackTypes: True
//AddResponseStatus: False
//AddImplicitVersion: 
//AddDescriptionAsComments: True
IncludeTypes: Level,Crop
//ExcludeTypes: 
//DefaultImports: 
*/

// @ts-nocheck

type Crop = "Oat" | "Rye" | "Wheat";

type Level = "low level" | "high-level";

