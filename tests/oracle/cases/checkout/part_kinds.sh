# A part that has become something else, and files of nobody beside it.
project
mkdir -p d/s
echo 1 >d/a
echo 2 >d/s/x
run -q dvc add d
rm d/a
mkdir d/a
echo 9 >d/a/mine
run dvc checkout d/a
run dvc checkout -f d/a
rm -r d/s
echo 8 >d/s
run -q dvc checkout d/s/x
run dvc checkout -f d/s
echo 7 >d/s/mine
echo 6 >d/mine
run dvc checkout d/s
run dvc checkout -f d/s
run dvc status
