# A .dir object that is no manifest.
deviation error-words 2
project
mkdir d
echo 1 >d/x
run -q dvc add d
rm -r d
object=$(ls .dvc/cache/files/md5/*/*.dir)
chmod 644 "$object"
echo '{"not": "a list"' >"$object"
chmod 444 "$object"
run dvc checkout
run dvc status
