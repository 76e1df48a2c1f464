# An executable output is executable again.
project
printf '#!/bin/sh\necho hi\n' >tool
chmod +x tool
dvc add -q tool
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q
rm -r .dvc/cache tool
run dvc pull
run ./tool
