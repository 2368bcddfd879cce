// a line above
/* Options:
BaseUrl: http://localhost:5000

//GlobalNamespace: 
//MakePropertiesOptional: True
IncludeTypes: Level,Crop
*/
