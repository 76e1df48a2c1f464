# data status --untracked-files; the line about changes that only Git knows.
project
echo file >file
run -q dvc add file
commit data
mkdir -p deep/er
echo x >deep/er/x
echo y >y
run dvc data status
run dvc data status --untracked-files
run dvc data status --untracked-files all
run dvc data status --untracked-files=no
run -q dvc data status --untracked-files some
run -j dvc data status --untracked-files --json
echo changed >>.dvcignore
run dvc data status
echo more >file
run dvc data status
run dvc data status --untracked-files
cd deep
run dvc data status --untracked-files
run -j dvc data status --untracked-files --json
