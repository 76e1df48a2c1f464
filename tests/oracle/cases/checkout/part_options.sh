# A part of a directory with --relink, --force and --summary, and parts of several.
project
mkdir -p d/s/t e
echo 1 >d/a
echo 2 >d/s/x
echo 3 >d/s/t/y
echo 4 >e/z
run -q dvc add d e
run -q dvc config cache.type symlink
run dvc checkout --relink d/s
snapshot
rm -r d/s e
run dvc checkout d/s/t e/z
run dvc checkout --summary d/s d/a
rm -r d
run dvc checkout d/./s/../a
cd e
run dvc checkout ../d/s/x
cd ..
rm -r d
echo 1 >d
run -q dvc checkout d/a
run -q dvc checkout -f d/a
