# -S in TOML that cannot be: no such key, null, a file that is no TOML.
deviation exec-refs
deviation error-words
project
printf 'lr = 0.1 # c\n' >p.toml
printf 'lr = \n' >bad.toml
printf 'stages:\n  s:\n    cmd: "true"\n    params:\n    - p.toml: [lr]\n' >dvc.yaml
commit pipeline
run dvc exp run -S p.toml:nope=1
run dvc exp run -S p.toml:lr=null
run dvc exp run -S bad.toml:lr=1
run dvc exp run -S p.toml:~nope
