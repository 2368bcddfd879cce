/* Options:
Date: 2026-01-01 12:00:00
Version: 10.15
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: http://localhost:5000

AddServiceStackTypes: False
AddDocAnnotations: False
//AddDescriptionAsComments: True
IncludeTypes: Hello,Level
//ExcludeTypes: 
//DefaultImports: 
//TreatTypesAsStrings: 
UsePath: 
*/

"use strict";
