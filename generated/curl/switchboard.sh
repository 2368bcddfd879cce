#!/bin/sh
# Switchboard
#
#   sh switchboard.sh                           lists the requests
#   sh switchboard.sh OPERATION TYPE [OPTION…]  sends one; the options are curl's
#
# The environment may have another BASE_URL, and has the bearer token TOKEN where one is needed.
#
# shellcheck disable=SC2016 # what stands in single quotes is sent as it stands
set -eu

BASE_URL=${BASE_URL:-'https://api.switchboard.example'}

send() { # path and query, options of curl
  target=$1
  shift
  curl --silent --show-error --globoff --path-as-is "$@" --url "$BASE_URL$target"
}

request="${1:-} ${2:-}"
if [ $# -ge 2 ]; then
  shift 2
fi

case $request in
'StartSession json')
  # StartSession: Starts an outgoing call.
  # Requires any of the roles: Manager, SystemAdministrator; Required permission: dial
  printf '%s' '{"requestId":"00000000000000000000000000000000","endpoint":{"kind":"phone","number":"String","extension":"String"},"callerId":"+18145550100","ringFor":"PT30S","priority":5,"channels":1,"labels":{"String":"String"}}' |
  send '/sessions' --request POST \
    --header 'Accept: application/json' \
    --header 'Content-Type: application/json' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'StartSession xml')
  # StartSession: Starts an outgoing call.
  # Requires any of the roles: Manager, SystemAdministrator; Required permission: dial
  printf '%s' '<?xml version="1.0" encoding="utf-8"?><StartSession xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.datacontract.org/2004/07/Switchboard.Api"><CallerId>+18145550100</CallerId><Channels>Voice</Channels><Endpoint><Extension>String</Extension><Number>String</Number><kind>phone</kind></Endpoint><Labels xmlns:d2p1="http://schemas.microsoft.com/2003/10/Serialization/Arrays"><d2p1:KeyValueOfstringstring><d2p1:Key>String</d2p1:Key><d2p1:Value>String</d2p1:Value></d2p1:KeyValueOfstringstring></Labels><Priority>5</Priority><RequestId>00000000-0000-0000-0000-000000000000</RequestId><RingFor>PT30S</RingFor></StartSession>' |
  send '/sessions' --request POST \
    --header 'Accept: application/xml' \
    --header 'Content-Type: application/xml' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'StartSession csv')
  # StartSession: Starts an outgoing call.
  # Requires any of the roles: Manager, SystemAdministrator; Required permission: dial
  printf '%b' 'RequestId,Endpoint,CallerId,RingFor,Priority,Channels,Labels\r
00000000000000000000000000000000,"{kind:phone,number:String,extension:String}",+18145550100,PT30S,5,1,"{String:String}"\r
' |
  send '/sessions' --request POST \
    --header 'Accept: text/csv' \
    --header 'Content-Type: text/csv' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'StartSession jsv')
  # StartSession: Starts an outgoing call.
  # Requires any of the roles: Manager, SystemAdministrator; Required permission: dial
  printf '%s' '{requestId:00000000000000000000000000000000,endpoint:{kind:phone,number:String,extension:String},callerId:+18145550100,ringFor:PT30S,priority:5,channels:1,labels:{String:String}}' |
  send '/sessions' --request POST \
    --header 'Accept: text/jsv' \
    --header 'Content-Type: text/jsv' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'StartSession jsonl')
  # StartSession: Starts an outgoing call.
  # Requires any of the roles: Manager, SystemAdministrator; Required permission: dial
  printf '%s' '{"requestId":"00000000000000000000000000000000","endpoint":{"kind":"phone","number":"String","extension":"String"},"callerId":"+18145550100","ringFor":"PT30S","priority":5,"channels":1,"labels":{"String":"String"}}' |
  send '/sessions' --request POST \
    --header 'Accept: text/jsonl' \
    --header 'Content-Type: text/jsonl' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'StartSession form')
  # StartSession: Starts an outgoing call.
  # Requires any of the roles: Manager, SystemAdministrator; Required permission: dial
  printf '%s' 'requestId=00000000000000000000000000000000&endpoint=%7Bkind%3Aphone%2Cnumber%3AString%2Cextension%3AString%7D&callerId=%2B18145550100&ringFor=PT30S&priority=5&channels=1&labels=%7BString%3AString%7D' |
  send '/sessions' --request POST \
    --header 'Accept: application/json' \
    --header 'Content-Type: application/x-www-form-urlencoded' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'GetSession json')
  # GetSession: One session by its id.
  # Requires authentication
  send '/sessions/00000000000000000000000000000000?include=String' --request GET \
    --header 'Accept: application/json' \
    --header 'traceParent: String' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    "$@"
  ;;
'GetSession xml')
  # GetSession: One session by its id.
  # Requires authentication
  send '/sessions/00000000000000000000000000000000?include=String' --request GET \
    --header 'Accept: application/xml' \
    --header 'traceParent: String' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    "$@"
  ;;
'GetSession csv')
  # GetSession: One session by its id.
  # Requires authentication
  send '/sessions/00000000000000000000000000000000?include=String' --request GET \
    --header 'Accept: text/csv' \
    --header 'traceParent: String' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    "$@"
  ;;
'GetSession jsv')
  # GetSession: One session by its id.
  # Requires authentication
  send '/sessions/00000000000000000000000000000000?include=String' --request GET \
    --header 'Accept: text/jsv' \
    --header 'traceParent: String' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    "$@"
  ;;
'GetSession jsonl')
  # GetSession: One session by its id.
  # Requires authentication
  send '/sessions/00000000000000000000000000000000?include=String' --request GET \
    --header 'Accept: text/jsonl' \
    --header 'traceParent: String' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    "$@"
  ;;
'FindSessions json')
  # FindSessions: Sessions that match, newest first.
  # Required role: Auditor; Requires any of the permissions: read-sessions, read-all
  printf '%s' '{"states":["Queued"],"take":50}' |
  send '/sessions/find' --request POST \
    --header 'Accept: application/json' \
    --header 'Content-Type: application/json' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'FindSessions xml')
  # FindSessions: Sessions that match, newest first.
  # Required role: Auditor; Requires any of the permissions: read-sessions, read-all
  printf '%s' '<?xml version="1.0" encoding="utf-8"?><FindSessions xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.datacontract.org/2004/07/Switchboard.Api"><Since i:nil="true"/><States><SessionState>Queued</SessionState></States><Take>50</Take><Until i:nil="true"/></FindSessions>' |
  send '/sessions/find' --request POST \
    --header 'Accept: application/xml' \
    --header 'Content-Type: application/xml' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'FindSessions csv')
  # FindSessions: Sessions that match, newest first.
  # Required role: Auditor; Requires any of the permissions: read-sessions, read-all
  printf '%b' 'States,Since,Until,Take\r
"[Queued]",,,50\r
' |
  send '/sessions/find' --request POST \
    --header 'Accept: text/csv' \
    --header 'Content-Type: text/csv' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'FindSessions jsv')
  # FindSessions: Sessions that match, newest first.
  # Required role: Auditor; Requires any of the permissions: read-sessions, read-all
  printf '%s' '{states:[Queued],take:50}' |
  send '/sessions/find' --request POST \
    --header 'Accept: text/jsv' \
    --header 'Content-Type: text/jsv' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'FindSessions jsonl')
  # FindSessions: Sessions that match, newest first.
  # Required role: Auditor; Requires any of the permissions: read-sessions, read-all
  printf '%s' '{"states":["Queued"],"take":50}' |
  send '/sessions/find' --request POST \
    --header 'Accept: text/jsonl' \
    --header 'Content-Type: text/jsonl' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'FindSessions form')
  # FindSessions: Sessions that match, newest first.
  # Required role: Auditor; Requires any of the permissions: read-sessions, read-all
  printf '%s' 'states=%5BQueued%5D&take=50' |
  send '/sessions/find' --request POST \
    --header 'Accept: application/json' \
    --header 'Content-Type: application/x-www-form-urlencoded' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'EndSession json')
  # EndSession: Ends a call.
  # Requires authentication
  send '/sessions/00000000000000000000000000000000' --request DELETE \
    --header 'Accept: application/json' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    "$@"
  ;;
'EndSession xml')
  # EndSession: Ends a call.
  # Requires authentication
  send '/sessions/00000000000000000000000000000000' --request DELETE \
    --header 'Accept: application/xml' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    "$@"
  ;;
'EndSession csv')
  # EndSession: Ends a call.
  # Requires authentication
  send '/sessions/00000000000000000000000000000000' --request DELETE \
    --header 'Accept: text/csv' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    "$@"
  ;;
'EndSession jsv')
  # EndSession: Ends a call.
  # Requires authentication
  send '/sessions/00000000000000000000000000000000' --request DELETE \
    --header 'Accept: text/jsv' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    "$@"
  ;;
'EndSession jsonl')
  # EndSession: Ends a call.
  # Requires authentication
  send '/sessions/00000000000000000000000000000000' --request DELETE \
    --header 'Accept: text/jsonl' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    "$@"
  ;;
'DownloadRecording json')
  # DownloadRecording: The sound of a call.
  send '/sessions/00000000000000000000000000000000/recording' --request GET \
    --header 'Accept: */*' \
    "$@"
  ;;
'TransferSession json')
  # TransferSession: Hands a call over to somebody else, or into a conference.
  # Required permission: dial
  printf '%s' '{"to":[{"kind":"phone","number":"String","extension":"String"}],"reason":"String"}' |
  send '/sessions/00000000000000000000000000000000/transfer' --request POST \
    --header 'Accept: application/json' \
    --header 'Content-Type: application/json' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'TransferSession multipart')
  # TransferSession: Hands a call over to somebody else, or into a conference.
  # Required permission: dial
  printf '%b' '--boundary\r
Content-Disposition: form-data; name="to"\r
\r
[{kind:phone,number:String,extension:String}]\r
--boundary\r
Content-Disposition: form-data; name="reason"\r
\r
String\r
--boundary--\r
' |
  send '/sessions/00000000000000000000000000000000/transfer' --request POST \
    --header 'Accept: application/json' \
    --header 'Content-Type: multipart/form-data; boundary=boundary' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'CountSessions json')
  # CountSessions: How many sessions are in each state.
  # Deprecated. Use FindSessions instead. Counting is part of every page.
  send '/sessions/count' --request GET \
    --header 'Accept: application/json' \
    "$@"
  ;;
'CountSessions xml')
  # CountSessions: How many sessions are in each state.
  # Deprecated. Use FindSessions instead. Counting is part of every page.
  send '/sessions/count' --request GET \
    --header 'Accept: application/xml' \
    "$@"
  ;;
'CountSessions csv')
  # CountSessions: How many sessions are in each state.
  # Deprecated. Use FindSessions instead. Counting is part of every page.
  send '/sessions/count' --request GET \
    --header 'Accept: text/csv' \
    "$@"
  ;;
'CountSessions jsv')
  # CountSessions: How many sessions are in each state.
  # Deprecated. Use FindSessions instead. Counting is part of every page.
  send '/sessions/count' --request GET \
    --header 'Accept: text/jsv' \
    "$@"
  ;;
'CountSessions jsonl')
  # CountSessions: How many sessions are in each state.
  # Deprecated. Use FindSessions instead. Counting is part of every page.
  send '/sessions/count' --request GET \
    --header 'Accept: text/jsonl' \
    "$@"
  ;;
*)
  cat <<'END'
StartSession json
StartSession xml
StartSession csv
StartSession jsv
StartSession jsonl
StartSession form
GetSession json
GetSession xml
GetSession csv
GetSession jsv
GetSession jsonl
FindSessions json
FindSessions xml
FindSessions csv
FindSessions jsv
FindSessions jsonl
FindSessions form
EndSession json
EndSession xml
EndSession csv
EndSession jsv
EndSession jsonl
DownloadRecording json
TransferSession json
TransferSession multipart
CountSessions json
CountSessions xml
CountSessions csv
CountSessions jsv
CountSessions jsonl
END
  if [ "$request" != ' ' ]; then
    echo "there is no request '$request'" >&2
    exit 2
  fi
  ;;
esac
