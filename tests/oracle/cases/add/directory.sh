# A directory: a .dir object sorted by path, with names that need escapes; empty directories do not count.
project
mkdir -p d/a d/empty 'd/sp ace'
echo 1 >d/a/b
echo 2 >d/a.b
echo 3 >'d/a!'
echo 4 >'d/sp ace/q"uote'
echo 5 >d/Zed
printf '' >d/nothing
echo 6 >'d/é'
echo 7 >'d/😀'
run dvc add d
run -j dvc status --json
echo more >d/new
run dvc status
run dvc add d
