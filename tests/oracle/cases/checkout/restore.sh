# Missing and changed data come back; what would be lost needs --force.
project
echo 1 >a
echo 2 >b
mkdir d
echo 3 >d/x
echo 4 >d/y
run -q dvc add a b d
commit data
rm a d/x
run dvc checkout
echo edited >b
run dvc checkout
run dvc checkout b.dvc
run dvc checkout --force
run dvc checkout
