#!/bin/sh
# Evo Voice
#
#   sh evovoice.sh                           lists the requests
#   sh evovoice.sh OPERATION TYPE [OPTION…]  sends one; the options are curl's
#
# The environment may have another BASE_URL, and has the bearer token TOKEN where one is needed.
#
# shellcheck disable=SC2016 # what stands in single quotes is sent as it stands
set -eu

BASE_URL=${BASE_URL:-'https://team.evovoice.io'}

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
'NewOutgoingSession json')
  # NewOutgoingSession: Create a new outgoing call and process it with the specified flow. This can only be used for voice sessions. If no caller ID is specified, we will use a random one.
  # Requires any of the roles: Manager, SystemAdministrator
  printf '%s' '{"flowId":"String","numberToDial":"+18144043093","callerId":"String"}' |
  send '/sessions/outgoing' --request POST \
    --header 'Accept: application/json' \
    --header 'Content-Type: application/json' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'NewOutgoingSession xml')
  # NewOutgoingSession: Create a new outgoing call and process it with the specified flow. This can only be used for voice sessions. If no caller ID is specified, we will use a random one.
  # Requires any of the roles: Manager, SystemAdministrator
  printf '%s' '<?xml version="1.0" encoding="utf-8"?><NewOutgoingSession xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.datacontract.org/2004/07/Voice.Api.Sessions"><CallerId>String</CallerId><FlowId>String</FlowId><NumberToDial>+18144043093</NumberToDial></NewOutgoingSession>' |
  send '/sessions/outgoing' --request POST \
    --header 'Accept: application/xml' \
    --header 'Content-Type: application/xml' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'NewOutgoingSession csv')
  # NewOutgoingSession: Create a new outgoing call and process it with the specified flow. This can only be used for voice sessions. If no caller ID is specified, we will use a random one.
  # Requires any of the roles: Manager, SystemAdministrator
  printf '%b' 'FlowId,NumberToDial,CallerId\r
String,+18144043093,String\r
' |
  send '/sessions/outgoing' --request POST \
    --header 'Accept: text/csv' \
    --header 'Content-Type: text/csv' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'NewOutgoingSession jsv')
  # NewOutgoingSession: Create a new outgoing call and process it with the specified flow. This can only be used for voice sessions. If no caller ID is specified, we will use a random one.
  # Requires any of the roles: Manager, SystemAdministrator
  printf '%s' '{flowId:String,numberToDial:+18144043093,callerId:String}' |
  send '/sessions/outgoing' --request POST \
    --header 'Accept: text/jsv' \
    --header 'Content-Type: text/jsv' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'NewOutgoingSession jsonl')
  # NewOutgoingSession: Create a new outgoing call and process it with the specified flow. This can only be used for voice sessions. If no caller ID is specified, we will use a random one.
  # Requires any of the roles: Manager, SystemAdministrator
  printf '%s' '{"flowId":"String","numberToDial":"+18144043093","callerId":"String"}' |
  send '/sessions/outgoing' --request POST \
    --header 'Accept: text/jsonl' \
    --header 'Content-Type: text/jsonl' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
*)
  cat <<'END'
NewOutgoingSession json
NewOutgoingSession xml
NewOutgoingSession csv
NewOutgoingSession jsv
NewOutgoingSession jsonl
END
  if [ "$request" != ' ' ]; then
    echo "there is no request '$request'" >&2
    exit 2
  fi
  ;;
esac
