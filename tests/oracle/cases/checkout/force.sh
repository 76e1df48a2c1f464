# Content that the cache lacks is not replaced without -f.
project
mkdir -p d/s
echo 1 >a
echo 2 >d/x
echo 3 >d/s/y
run -q dvc add a d
echo mine >a
run dvc checkout a
run dvc checkout
echo mine >d/x
echo more >d/new
run dvc checkout d
run dvc checkout d/s
run dvc checkout d/x
snapshot
run dvc checkout -f a.dvc
run dvc checkout -f d
rm a
mkdir a
echo other >a/z
run dvc checkout a
run dvc checkout -f a
rm -r d
echo file >d
run dvc checkout d
run dvc checkout --force
