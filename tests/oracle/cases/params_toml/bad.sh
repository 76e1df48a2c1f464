# A TOML file that cannot be read: syntax, a key twice, bytes that are no UTF-8.
deviation unread-revisions
deviation error-words 2 3 7 8 9 12
deviation exec-refs
project
printf 'lr = 1\n' >p.toml
printf 'stages:\n  s:\n    cmd: "true"\n    params:\n    - p.toml: [lr]\n' >dvc.yaml
run -q dvc repro
commit base
printf 'lr = \n' >p.toml
run dvc status
run dvc repro
run dvc params diff
run -j dvc params diff --json
run dvc exp show --csv --hide-workspace
run dvc exp run
printf '[a]\nlr = 1\n[a]\n' >p.toml
run dvc repro
printf '\377\n' >p.toml
run dvc repro
run dvc params diff
rm p.toml
run dvc status
run dvc repro
run dvc params diff
