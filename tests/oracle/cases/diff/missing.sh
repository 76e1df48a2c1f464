# diff: what is not in the cache; a manifest that is lost; --hide-missing.
project
mkdir data
for f in a b c; do echo "$f" >data/$f; done
echo file >file
run -q dvc add data file
commit data
object() { echo .dvc/cache/files/md5/$(printf %.2s "$1")/${1#??}; }
rm -f "$(object "$(md5sum <data/a | cut -d' ' -f1)")" "$(object "$(md5sum <file | cut -d' ' -f1)")"
run dvc diff
run dvc diff --json
run dvc diff --md
run dvc diff --show-hash
run dvc diff --hide-missing
run dvc diff --hide-missing --json
run dvc diff --hide-missing --md
run dvc diff HEAD
echo more >data/b
run dvc diff
rm .dvc/cache/files/md5/*/*.dir
rm -rf "$DVC_SITE_CACHE_DIR"
run dvc diff
run dvc diff --json
rm -r data
run dvc diff
rm -rf .dvc/cache "$DVC_SITE_CACHE_DIR"
run dvc diff
