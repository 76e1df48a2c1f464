# data status from a directory below, and of a project below Git's root.
git init -q -b main .
mkdir proj
cd proj
run -q dvc init -q --subdir
mkdir dir
echo x >dir/x
echo file >file
run -q dvc add dir/x file
commit data
echo more >file
echo loose >loose
echo loose >../outside
run dvc data status --untracked-files
cd dir
run dvc data status --untracked-files
run -j dvc data status --unchanged --json
