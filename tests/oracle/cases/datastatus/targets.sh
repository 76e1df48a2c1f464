# data status of targets: files, directories, parts of them; what nothing tracks.
project
mkdir -p data/deep dir
for f in a b deep/c; do echo "$f" >data/$f; done
for f in file other dir/x dir/y; do echo "$f" >$f; done
run -q dvc add data file other dir/x dir/y
commit data
for f in file other dir/x data/a data/deep/c; do echo more >>$f; done
echo loose >loose
echo loose >dir/loose
run dvc data status file
run dvc data status file other
run dvc data status data
run dvc data status data --granular
run dvc data status data/a
run dvc data status data/a --granular
run dvc data status data/deep --granular
run dvc data status data/deep data --granular
run dvc data status data/b --granular --unchanged
run dvc data status dir
run dvc data status dir/
run dvc data status nosuch
run -j dvc data status dir --untracked-files --json
run -j dvc data status loose --untracked-files --json
run -j dvc data status file data --json
