#!/bin/sh
# imports-of-types
#
#   sh imports-of-types.sh                           lists the requests
#   sh imports-of-types.sh OPERATION TYPE [OPTION…]  sends one; the options are curl's
#
# The environment may have another BASE_URL.
#
# shellcheck disable=SC2016 # what stands in single quotes is sent as it stands
set -eu

BASE_URL=${BASE_URL:-'http://localhost'}

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
'Ask json')
  send '/ask?id=0' --request GET \
    --header 'Accept: application/json' \
    "$@"
  ;;
*)
  cat <<'END'
Ask json
END
  if [ "$request" != ' ' ]; then
    echo "there is no request '$request'" >&2
    exit 2
  fi
  ;;
esac
