# What .dvcignore hides.
listed_project
echo i >i.x
printf '*.x\ncode/deep\n' >>.dvcignore
run dvc ls . -R
run dvc ls . code
run dvc ls . i.x
run dvc ls . code/deep/d
run dvc ls . .dvc
run dvc ls . .dvc/config
run dvc ls . .git
commit two
run dvc ls -R --rev HEAD .
