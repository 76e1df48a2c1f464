# The scripts of Vega without npm: fetched whole and as they should be, or not at all, and it is said why.
command -v python3 >/dev/null || skip 'needs python3'
mkdir site bin
for program in python3 sh sha256sum cut mktemp mkdir rm mv cat chmod; do
    printf '#!/bin/sh\nPATH=%s exec %s "$@"\n' "'$PATH'" "$program" >"bin/$program"
    chmod +x "bin/$program"
done
cat >server.py <<'END'
import http.server, os, sys
class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass
    def do_GET(self):
        if os.path.exists("cut-short"):
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"half")
        else:
            super().do_GET()
server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
END
(cd site && exec python3 ../server.py >../port) &
server=$!
trap 'kill $server' EXIT
while [ ! -s port ]; do sleep 0.05; done
# the same tool, with the checksums of what is served here
setup=./vega-setup
cp "$STORY_SUPPORT/../../tools/vega-setup" $setup
grep -o '^[a-zA-Z.-]* *[a-z-]*@$[a-z_]*  *[A-Za-z/.-]* *[0-9a-f]\{64\}$' $setup >files
while read -r file package path sum; do
    case $package in
    vega@*) version=5.33.1 ;;
    vega-lite@*) version=5.23.0 ;;
    vega-embed@*) version=6.29.0 ;;
    *) version=4.5.3 ;;
    esac
    mkdir -p "$(dirname "site/${package%@*}@$version/$path")"
    echo "made-up $file" >"site/${package%@*}@$version/$path"
    sed -i "s/$sum/$(echo "made-up $file" | sha256sum | cut -d ' ' -f 1)/" $setup
done <files
try() {
    env -i PATH="$PWD/bin" HOME="$PWD" CDVC_VEGA_DIR="$PWD/vega" CDVC_VEGA_URL="${1:-http://127.0.0.1:$(cat port)}" /bin/sh $setup 2>&1 |
        sed "s,$PWD,HERE,; s/:[0-9]\{4,5\}/:PORT/; s/ <urlopen.*//"
}
run try <<'END'
HERE/vega/5.33.1-5.23.0-6.29.0
END
run sh -c 'cat vega/*/* && wc -l <files' <<'END'
made-up LICENSE.vega
made-up LICENSE.vega-embed
made-up LICENSE.vega-lite
made-up vega-embed.min.js
made-up vega-lite.min.js
made-up vega.min.js
6
END
# a file that is spoilt here is fetched again
echo spoilt >vega/5.33.1-5.23.0-6.29.0/vega.min.js
run try <<'END'
HERE/vega/5.33.1-5.23.0-6.29.0
END
run cat vega/5.33.1-5.23.0-6.29.0/vega.min.js <<'END'
made-up vega.min.js
END
# one that is another there, cut short or missing leaves nothing
rm -r vega
echo other >site/vega-lite@5.23.0/build/vega-lite.min.js
run try <<'END'
vega-setup: vega-lite.min.js of vega-lite@5.23.0 has another checksum
END
touch site/cut-short
run try <<'END'
http://127.0.0.1:PORT/vega@5.33.1/build/vega.min.js: IncompleteRead(4 bytes read, 996 more expected)
vega-setup: neither npm nor python3 could fetch the scripts of Vega; pages will load them from the network
END
rm site/cut-short site/vega@5.33.1/build/vega.min.js
run try <<'END'
http://127.0.0.1:PORT/vega@5.33.1/build/vega.min.js: HTTP Error 404: File not found
vega-setup: neither npm nor python3 could fetch the scripts of Vega; pages will load them from the network
END
run try nowhere <<'END'
nowhere/vega@5.33.1/build/vega.min.js: unknown url type: 'nowhere/vega@5.33.1/build/vega.min.js'
vega-setup: neither npm nor python3 could fetch the scripts of Vega; pages will load them from the network
END
run find vega <<'END'
vega
END
