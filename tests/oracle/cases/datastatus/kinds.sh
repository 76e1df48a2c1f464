# data status: each kind of change, committed and not; text and JSON.
project
for f in kept changed gone moved staged; do echo "$f" >$f; run -q dvc add $f; done
commit data
run dvc data status
run dvc data status --json
echo more >staged
run -q dvc add staged
echo other >changed
rm gone
mv moved place
mv moved.dvc place.dvc
sed -i 's/path: moved/path: place/' place.dvc
echo fresh >fresh
run -q dvc add fresh
run dvc data status
run -j dvc data status --json
run dvc data status --unchanged
run -j dvc data status --unchanged --json
run dvc data status -q
run -q dvc add changed
rm gone.dvc
run dvc data status
run -j dvc data status --json
commit all
run dvc data status
