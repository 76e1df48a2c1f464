# data status --not-in-remote with no remote, with outputs that are not pushed, with a remote of an output's own.
project
for f in file kept own; do echo $f >$f; done
run -q dvc add file kept own
printf '  push: false\n' >>kept.dvc
commit data
run dvc data status --not-in-remote
run -j dvc data status --not-in-remote --json
run -q dvc remote add mine "../ext/mine"
printf '  remote: mine\n' >>own.dvc
commit own
run -j dvc data status --not-in-remote --json
run -q dvc push own
run -j dvc data status --not-in-remote --json
run -q dvc remote default mine
run -j dvc data status --not-in-remote --json
run -j dvc data status --not-in-remote --no-remote-refresh --json
