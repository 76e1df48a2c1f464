# diff against the workspace: each kind of change of files; the formats.
project
for f in kept changed gone moved; do echo "$f" >$f; run -q dvc add $f; done
commit data
run dvc diff
run dvc diff --json
run dvc diff --md
echo other >changed
rm gone
mv moved place
mv moved.dvc place.dvc
sed -i 's/path: moved/path: place/' place.dvc
echo fresh >fresh
run -q dvc add fresh
run dvc diff
run dvc diff --show-hash
run dvc diff --json
run dvc diff --json --show-hash
run dvc diff --md
run dvc diff --md --show-hash
run dvc diff -q
run -q dvc add changed
rm gone.dvc
run dvc diff
run dvc diff HEAD
