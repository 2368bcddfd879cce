#!/bin/sh
# T ### GET https://evil.example '; touch pwned; # {{x}}
#
#   sh hostile.sh                           lists the requests
#   sh hostile.sh OPERATION TYPE [OPTION…]  sends one; the options are curl's
#
# The environment may have another BASE_URL, and has the bearer token TOKEN where one is needed.
#
# shellcheck disable=SC2016 # what stands in single quotes is sent as it stands
set -eu

BASE_URL=${BASE_URL:-'https://api.example.org/v'\''1/%7B%7Bx%7D%7D/$(touch%20pwned)'}

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
'Attack json')
  # Attack: @name x ### GET https://evil.example @baseUrl = https://evil.example < {% evil %} */ ' ; touch pwned #
  # Deprecated. '; touch pwned ### x
  # Requires any of the roles: '; touch pwned ### x, {{token}}; Required permission: $(touch pwned)
  printf '%s' '{"text":"'\''; touch pwned\n### GET https://evil.example\n// gone\n# gone\n< ./x\n@x = y\n> {% evil %}\n{{token}} $(touch pwned) `touch pwned` \\ \\n %s %b \\c \"\nend","k\n### '\''{{token}}":"{{$guid}}","char":"\u0000"}' |
  send '/a'\''b;$(x)&%25zz%20%C3%A9:a%2Fb%3Fc%23d%27e%3B%24%28touch%20pwned%29%26%C3%A9%20%7B%7Btoken%7D%7D%0A/:part/x/y%20z/%27?q%20%27%26%3D%7B%7Btoken%7D%7D=%27%3B%20%24%28touch%20pwned%29%20%60touch%20pwned%60%20%7B%7Btoken%7D%7D%20%26x%3D1%0A%23&flags=true,false&words=%22a%2Cb%22,c%20d,%22%22' --request POST \
    --header 'Accept: application/json' \
    --header 'Content-Type: application/json' \
    --header 'X-Odd: '\''; $(touch pwned) `touch pwned` "\ %s \n @x' \
    --header 'X-Split: String' \
    --header 'X-Braces: String' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'Attack xml')
  # Attack: @name x ### GET https://evil.example @baseUrl = https://evil.example < {% evil %} */ ' ; touch pwned #
  # Deprecated. '; touch pwned ### x
  # Requires any of the roles: '; touch pwned ### x, {{token}}; Required permission: $(touch pwned)
  printf '%s' '<?xml version="1.0" encoding="utf-8"?><Attack xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.datacontract.org/2004/07/"><Char>0</Char><K_x000A__x0023__x0023__x0023__x0020__x0027__x007B__x007B_token_x007D__x007D_>{{$guid}}</K_x000A__x0023__x0023__x0023__x0020__x0027__x007B__x007B_token_x007D__x007D_><Text>'\''; touch pwned
### GET https://evil.example
// gone
# gone
&lt; ./x
@x = y
&gt; {% evil %}
{{token}} $(touch pwned) `touch pwned` \ \n %s %b \c "
end</Text></Attack>' |
  send '/a'\''b;$(x)&%25zz%20%C3%A9:a%2Fb%3Fc%23d%27e%3B%24%28touch%20pwned%29%26%C3%A9%20%7B%7Btoken%7D%7D%0A/:part/x/y%20z/%27?q%20%27%26%3D%7B%7Btoken%7D%7D=%27%3B%20%24%28touch%20pwned%29%20%60touch%20pwned%60%20%7B%7Btoken%7D%7D%20%26x%3D1%0A%23&flags=true,false&words=%22a%2Cb%22,c%20d,%22%22' --request POST \
    --header 'Accept: application/xml' \
    --header 'Content-Type: application/xml' \
    --header 'X-Odd: '\''; $(touch pwned) `touch pwned` "\ %s \n @x' \
    --header 'X-Split: String' \
    --header 'X-Braces: String' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'Attack csv')
  # Attack: @name x ### GET https://evil.example @baseUrl = https://evil.example < {% evil %} */ ' ; touch pwned #
  # Deprecated. '; touch pwned ### x
  # Requires any of the roles: '; touch pwned ### x, {{token}}; Required permission: $(touch pwned)
  printf '%b' 'Text,"K
### '\''{{token}}",Char\r
"'\''; touch pwned
### GET https://evil.example
// gone
# gone
< ./x
@x = y
> {% evil %}
{{token}} $(touch pwned) `touch pwned` \\ \\n %s %b \\c ""
end","{{$guid}}",\0000\r
' |
  send '/a'\''b;$(x)&%25zz%20%C3%A9:a%2Fb%3Fc%23d%27e%3B%24%28touch%20pwned%29%26%C3%A9%20%7B%7Btoken%7D%7D%0A/:part/x/y%20z/%27?q%20%27%26%3D%7B%7Btoken%7D%7D=%27%3B%20%24%28touch%20pwned%29%20%60touch%20pwned%60%20%7B%7Btoken%7D%7D%20%26x%3D1%0A%23&flags=true,false&words=%22a%2Cb%22,c%20d,%22%22' --request POST \
    --header 'Accept: text/csv' \
    --header 'Content-Type: text/csv' \
    --header 'X-Odd: '\''; $(touch pwned) `touch pwned` "\ %s \n @x' \
    --header 'X-Split: String' \
    --header 'X-Braces: String' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'Attack jsv')
  # Attack: @name x ### GET https://evil.example @baseUrl = https://evil.example < {% evil %} */ ' ; touch pwned #
  # Deprecated. '; touch pwned ### x
  # Requires any of the roles: '; touch pwned ### x, {{token}}; Required permission: $(touch pwned)
  printf '%b' '{text:"'\''; touch pwned
### GET https://evil.example
// gone
# gone
< ./x
@x = y
> {% evil %}
{{token}} $(touch pwned) `touch pwned` \\ \\n %s %b \\c ""
end","k
### '\''{{token}}":"{{$guid}}",char:\0000}' |
  send '/a'\''b;$(x)&%25zz%20%C3%A9:a%2Fb%3Fc%23d%27e%3B%24%28touch%20pwned%29%26%C3%A9%20%7B%7Btoken%7D%7D%0A/:part/x/y%20z/%27?q%20%27%26%3D%7B%7Btoken%7D%7D=%27%3B%20%24%28touch%20pwned%29%20%60touch%20pwned%60%20%7B%7Btoken%7D%7D%20%26x%3D1%0A%23&flags=true,false&words=%22a%2Cb%22,c%20d,%22%22' --request POST \
    --header 'Accept: text/jsv' \
    --header 'Content-Type: text/jsv' \
    --header 'X-Odd: '\''; $(touch pwned) `touch pwned` "\ %s \n @x' \
    --header 'X-Split: String' \
    --header 'X-Braces: String' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'Attack jsonl')
  # Attack: @name x ### GET https://evil.example @baseUrl = https://evil.example < {% evil %} */ ' ; touch pwned #
  # Deprecated. '; touch pwned ### x
  # Requires any of the roles: '; touch pwned ### x, {{token}}; Required permission: $(touch pwned)
  printf '%s' '{"text":"'\''; touch pwned\n### GET https://evil.example\n// gone\n# gone\n< ./x\n@x = y\n> {% evil %}\n{{token}} $(touch pwned) `touch pwned` \\ \\n %s %b \\c \"\nend","k\n### '\''{{token}}":"{{$guid}}","char":"\u0000"}' |
  send '/a'\''b;$(x)&%25zz%20%C3%A9:a%2Fb%3Fc%23d%27e%3B%24%28touch%20pwned%29%26%C3%A9%20%7B%7Btoken%7D%7D%0A/:part/x/y%20z/%27?q%20%27%26%3D%7B%7Btoken%7D%7D=%27%3B%20%24%28touch%20pwned%29%20%60touch%20pwned%60%20%7B%7Btoken%7D%7D%20%26x%3D1%0A%23&flags=true,false&words=%22a%2Cb%22,c%20d,%22%22' --request POST \
    --header 'Accept: text/jsonl' \
    --header 'Content-Type: text/jsonl' \
    --header 'X-Odd: '\''; $(touch pwned) `touch pwned` "\ %s \n @x' \
    --header 'X-Split: String' \
    --header 'X-Braces: String' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'Attack form')
  # Attack: @name x ### GET https://evil.example @baseUrl = https://evil.example < {% evil %} */ ' ; touch pwned #
  # Deprecated. '; touch pwned ### x
  # Requires any of the roles: '; touch pwned ### x, {{token}}; Required permission: $(touch pwned)
  printf '%s' 'text=%27%3B%20touch%20pwned%0A%23%23%23%20GET%20https%3A%2F%2Fevil.example%0A%2F%2F%20gone%0A%23%20gone%0A%3C%20.%2Fx%0A%40x%20%3D%20y%0A%3E%20%7B%25%20evil%20%25%7D%0A%7B%7Btoken%7D%7D%20%24%28touch%20pwned%29%20%60touch%20pwned%60%20%5C%20%5Cn%20%25s%20%25b%20%5Cc%20%22%0Aend&k%0A%23%23%23%20%27%7B%7Btoken%7D%7D=%7B%7B%24guid%7D%7D&char=%00' |
  send '/a'\''b;$(x)&%25zz%20%C3%A9:a%2Fb%3Fc%23d%27e%3B%24%28touch%20pwned%29%26%C3%A9%20%7B%7Btoken%7D%7D%0A/:part/x/y%20z/%27?q%20%27%26%3D%7B%7Btoken%7D%7D=%27%3B%20%24%28touch%20pwned%29%20%60touch%20pwned%60%20%7B%7Btoken%7D%7D%20%26x%3D1%0A%23&flags=true,false&words=%22a%2Cb%22,c%20d,%22%22' --request POST \
    --header 'Accept: application/json' \
    --header 'Content-Type: application/x-www-form-urlencoded' \
    --header 'X-Odd: '\''; $(touch pwned) `touch pwned` "\ %s \n @x' \
    --header 'X-Split: String' \
    --header 'X-Braces: String' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'Attack multipart')
  # Attack: @name x ### GET https://evil.example @baseUrl = https://evil.example < {% evil %} */ ' ; touch pwned #
  # Deprecated. '; touch pwned ### x
  # Requires any of the roles: '; touch pwned ### x, {{token}}; Required permission: $(touch pwned)
  printf '%b' '--boundary\r
Content-Disposition: form-data; name="text"\r
\r
'\''; touch pwned
### GET https://evil.example
// gone
# gone
< ./x
@x = y
> {% evil %}
{{token}} $(touch pwned) `touch pwned` \\ \\n %s %b \\c "
end\r
--boundary\r
Content-Disposition: form-data; name="k%0A### '\''{{token}}"\r
\r
{{$guid}}\r
--boundary\r
Content-Disposition: form-data; name="char"\r
\r
\0000\r
--boundary--\r
' |
  send '/a'\''b;$(x)&%25zz%20%C3%A9:a%2Fb%3Fc%23d%27e%3B%24%28touch%20pwned%29%26%C3%A9%20%7B%7Btoken%7D%7D%0A/:part/x/y%20z/%27?q%20%27%26%3D%7B%7Btoken%7D%7D=%27%3B%20%24%28touch%20pwned%29%20%60touch%20pwned%60%20%7B%7Btoken%7D%7D%20%26x%3D1%0A%23&flags=true,false&words=%22a%2Cb%22,c%20d,%22%22' --request POST \
    --header 'Accept: application/json' \
    --header 'Content-Type: multipart/form-data; boundary=boundary' \
    --header 'X-Odd: '\''; $(touch pwned) `touch pwned` "\ %s \n @x' \
    --header 'X-Split: String' \
    --header 'X-Braces: String' \
    --header "Authorization: Bearer ${TOKEN:?is needed: a bearer token}" \
    --data-binary @- "$@"
  ;;
'Look json')
  send '/look?q=%7B%7Btoken%7D%7D' --request GET \
    --header 'Accept: */*' \
    "$@"
  ;;
'Head json')
  send '/head' --head \
    --header 'Accept: application/json' \
    "$@"
  ;;
'Head xml')
  send '/head' --head \
    --header 'Accept: application/xml' \
    "$@"
  ;;
'Head csv')
  send '/head' --head \
    --header 'Accept: text/csv' \
    "$@"
  ;;
'Head jsv')
  send '/head' --head \
    --header 'Accept: text/jsv' \
    "$@"
  ;;
'Head jsonl')
  send '/head' --head \
    --header 'Accept: text/jsonl' \
    "$@"
  ;;
'Head html')
  send '/head' --head \
    --header 'Accept: text/html' \
    "$@"
  ;;
'Empty json')
  send '/empty/0' --request POST \
    --header 'Accept: application/json' \
    --header 'Content-Length: 0' \
    "$@"
  ;;
'Empty xml')
  send '/empty/0' --request POST \
    --header 'Accept: application/xml' \
    --header 'Content-Length: 0' \
    "$@"
  ;;
'Empty csv')
  send '/empty/0' --request POST \
    --header 'Accept: text/csv' \
    --header 'Content-Length: 0' \
    "$@"
  ;;
'Empty jsv')
  send '/empty/0' --request POST \
    --header 'Accept: text/jsv' \
    --header 'Content-Length: 0' \
    "$@"
  ;;
'Empty jsonl')
  send '/empty/0' --request POST \
    --header 'Accept: text/jsonl' \
    --header 'Content-Length: 0' \
    "$@"
  ;;
'Empty html')
  send '/empty/0' --request POST \
    --header 'Accept: text/html' \
    --header 'Content-Length: 0' \
    "$@"
  ;;
'Bare json')
  printf '%s' '{"a":"###"}' |
  send '/json/oneway/Bare' --request POST \
    --header 'Accept: application/json' \
    --header 'Content-Type: application/json' \
    --data-binary @- "$@"
  ;;
'Bare xml')
  printf '%s' '<?xml version="1.0" encoding="utf-8"?><Bare xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.datacontract.org/2004/07/"><A>###</A></Bare>' |
  send '/xml/oneway/Bare' --request POST \
    --header 'Accept: application/xml' \
    --header 'Content-Type: application/xml' \
    --data-binary @- "$@"
  ;;
'Bare csv')
  printf '%b' 'A\r
###\r
' |
  send '/csv/oneway/Bare' --request POST \
    --header 'Accept: text/csv' \
    --header 'Content-Type: text/csv' \
    --data-binary @- "$@"
  ;;
'Bare jsv')
  printf '%s' '{a:###}' |
  send '/jsv/oneway/Bare' --request POST \
    --header 'Accept: text/jsv' \
    --header 'Content-Type: text/jsv' \
    --data-binary @- "$@"
  ;;
'Bare jsonl')
  printf '%s' '{"a":"###"}' |
  send '/json/oneway/Bare' --request POST \
    --header 'Accept: text/jsonl' \
    --header 'Content-Type: text/jsonl' \
    --data-binary @- "$@"
  ;;
'Bare form')
  printf '%s' 'a=%23%23%23' |
  send '/json/oneway/Bare' --request POST \
    --header 'Accept: application/json' \
    --header 'Content-Type: application/x-www-form-urlencoded' \
    --data-binary @- "$@"
  ;;
'Bare multipart')
  printf '%b' '--boundary\r
Content-Disposition: form-data; name="a"\r
\r
###\r
--boundary--\r
' |
  send '/json/oneway/Bare' --request POST \
    --header 'Accept: application/json' \
    --header 'Content-Type: multipart/form-data; boundary=boundary' \
    --data-binary @- "$@"
  ;;
'Braces csv')
  printf '%b' 'A\r
"{{token}}"\r
' |
  send '/braces' --request POST \
    --header 'Accept: text/csv' \
    --header 'Content-Type: text/csv' \
    --data-binary @- "$@"
  ;;
'Braces xml')
  printf '%s' '<?xml version="1.0" encoding="utf-8"?><Braces xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.datacontract.org/2004/07/"><A>{{token}}</A></Braces>' |
  send '/braces' --request POST \
    --header 'Accept: application/xml' \
    --header 'Content-Type: application/xml' \
    --data-binary @- "$@"
  ;;
'Pages html')
  send '/pages' --request GET \
    --header 'Accept: text/html' \
    "$@"
  ;;
'Pages image/png')
  send '/pages' --request GET \
    --header 'Accept: image/png' \
    "$@"
  ;;
*)
  cat <<'END'
Attack json
Attack xml
Attack csv
Attack jsv
Attack jsonl
Attack form
Attack multipart
Look json
Head json
Head xml
Head csv
Head jsv
Head jsonl
Head html
Empty json
Empty xml
Empty csv
Empty jsv
Empty jsonl
Empty html
Bare json
Bare xml
Bare csv
Bare jsv
Bare jsonl
Bare form
Bare multipart
Braces csv
Braces xml
Pages html
Pages image/png
END
  if [ "$request" != ' ' ]; then
    echo "there is no request '$request'" >&2
    exit 2
  fi
  ;;
esac
