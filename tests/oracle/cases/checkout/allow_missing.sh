# --allow-missing: what the cache lacks is passed over.
project
mkdir d e
echo 1 >a
echo 2 >b
echo 3 >d/x
echo 4 >d/y
echo 5 >e/z
run -q dvc add a b d e
rm -r a b d e
object() { echo .dvc/cache/files/md5/*/"$(printf '%s\n' "$1" | md5sum | cut -c3-32)"; }
rm "$(object 1)" "$(object 3)"
run dvc checkout --allow-missing
snapshot
run dvc checkout --allow-missing --summary
run dvc checkout --allow-missing a
