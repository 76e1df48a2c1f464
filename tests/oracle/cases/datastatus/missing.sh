# data status: what is not in the cache, with and without the members of directories; a lost manifest.
project
mkdir -p data/deep
for f in a b deep/c; do echo "$f" >data/$f; done
echo file >file
run -q dvc add data file
commit data
object() { echo .dvc/cache/files/md5/$(printf %.2s "$1")/${1#??}; }
rm -f "$(object "$(md5sum <data/a | cut -d' ' -f1)")" "$(object "$(md5sum <file | cut -d' ' -f1)")"
run dvc data status
run dvc data status --granular
run -j dvc data status --granular --json
rm .dvc/cache/files/md5/*/*.dir
rm -rf "$DVC_SITE_CACHE_DIR"
run dvc data status
run -j dvc data status --granular --unchanged --json
rm -r data file
rm -rf "$DVC_SITE_CACHE_DIR"
run dvc data status
run -j dvc data status --granular --json
