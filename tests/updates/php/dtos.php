<?php namespace dtos;
/* Options:
Date: 2026-01-01 12:00:00
Version: 10.15
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: http://localhost:5000

GlobalNamespace: Farm\Dtos
//MakePropertiesOptional: False
//AddServiceStackTypes: True
//AddResponseStatus: False
AddImplicitVersion: 2
AddDescriptionAsComments: False
IncludeTypes: Hello, Level
//ExcludeTypes: Nothing
DefaultImports: Farm\Money as Cash
*/


use DateTime;

class GetField {}
