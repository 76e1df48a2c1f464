# diff of two commits whose manifests are lost: the directories alone are compared.
project
mkdir data
for f in a b c; do echo "$f" >data/$f; done
run -q dvc add data
commit one
echo more >data/b
echo d >data/d
run -q dvc add data
commit two
run dvc diff HEAD~1 HEAD
rm .dvc/cache/files/md5/*/*.dir
rm -rf "$DVC_SITE_CACHE_DIR"
run dvc diff HEAD~1 HEAD
run dvc diff HEAD~1 HEAD --json
run dvc diff HEAD~1
