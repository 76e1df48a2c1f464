# data status --granular of a directory whose manifest is lost and whose content is another one.
project
mkdir data
for f in a b; do echo "$f" >data/$f; done
run -q dvc add data
commit data
echo more >data/a
echo c >data/c
rm .dvc/cache/files/md5/*/*.dir
rm -rf "$DVC_SITE_CACHE_DIR"
run dvc data status
run dvc data status --granular
run -j dvc data status --granular --json
