# data status --not-in-remote: nothing pushed, part of it, all.
project
mkdir data
for f in a b; do echo "$f" >data/$f; done
echo file >file
echo own >own
run -q dvc add data file own
run -q dvc remote add -d main "../ext/main"
run -q dvc remote add other "../ext/other"
commit data
run dvc data status
run dvc data status --not-in-remote
run -j dvc data status --not-in-remote --granular --json
run -q dvc push file
run dvc data status --not-in-remote
run -j dvc data status --not-in-remote --granular --json
run dvc data status --not-in-remote -r other
run dvc data status -r other
run -q dvc push
run dvc data status --not-in-remote
run dvc data status --not-in-remote --granular
run dvc data status --not-in-remote --remote nosuch
run -j dvc data status --not-in-remote data --json -r other
run -j dvc data status --not-in-remote data/a --granular --json -r other
rm -r .dvc/cache
run dvc data status --not-in-remote
