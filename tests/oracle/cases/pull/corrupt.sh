# An object that is not what its name says.  DVC takes it for good when its mode says so.
project
deviation corrupt-remote 1 2 3
echo one >a
echo two >b
dvc add -q a b
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q
rm -r .dvc/cache a b
object=$ORACLE_BASE/ext/store/files/md5/5b/bf5a52328e7439ae6e719dfe712200
chmod 644 "$object"
echo spoilt >"$object"
chmod 444 "$object"
run dvc pull
run dvc pull a
run dvc pull b
