# A .dvc file that is there without data, with other data, or by hand.
project
echo 1 >a
run -q dvc add a
rm a .gitignore
run dvc add a
echo 1 >a
run dvc add a
cat .gitignore >seen
