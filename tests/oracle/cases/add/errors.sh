# What cannot be added, and that nothing is left of the attempt.
project
echo tracked >tracked
mkdir d
echo x >d/x
commit files
git rm -q -r --cached d
git commit -q -m 'd no longer'
run dvc add nosuch
run dvc add tracked
run dvc add d/x
run dvc add d
run dvc add .git/config
run dvc add .dvc/config
run dvc add nodir/x
mkdir nodir
run dvc add nodir/x
run dvc add nodir/deep/x
touch file
run dvc add file/x
