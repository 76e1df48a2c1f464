# Targets that are the same, overlap, or are spelled in other ways.
project
mkdir -p d/s
echo 1 >a
echo 2 >d/x
echo 3 >d/s/y
run -q dvc add a d
rm -r a d
run dvc checkout a a.dvc ./a
rm a
run dvc checkout d/s d d/x
rm -r d
run dvc checkout "$PWD/d/x"
run dvc checkout d/
run dvc checkout a nosuch
run dvc checkout d/s/ ./d//s/y
run dvc checkout .
