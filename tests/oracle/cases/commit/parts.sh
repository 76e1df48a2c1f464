# A file inside a tracked directory as target; all below a directory with -R.
project
mkdir d sub
echo 1 >d/one
echo 2 >d/two
run -q dvc add d
echo changed >d/one
run dvc commit d/one
run dvc commit -f d/one
run dvc status
echo s >sub/s
run -q dvc add sub/s
echo t >>sub/s
run dvc commit -f -R sub
run dvc status sub/s.dvc
