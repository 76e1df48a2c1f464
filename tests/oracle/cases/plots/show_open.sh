# A browser is started: told to, or always; one that fails.
plots_project </dev/null
file browser.sh <<-'TXT'
	#!/bin/sh
	echo "$@" >>opened
	exit "${BROWSER_EXIT:-0}"
TXT
chmod +x browser.sh
export BROWSER="$PWD/browser.sh"
run dvc plots show logs.csv --open
printf '[plots]\n    auto_open = true\n' >.dvc/config
run dvc plots show logs.csv
run dvc plots show logs.csv --open
run -j dvc plots show --json -t t logs.csv --open
BROWSER_EXIT=1
export BROWSER_EXIT
run dvc plots show logs.csv
sed -i 's,/.*repo/,,' opened
cat opened
