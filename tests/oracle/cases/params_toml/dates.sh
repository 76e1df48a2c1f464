# Dates and times: as Python's str() has them.
deviation dates 3
project
printf 'd = 1979-05-27\nt = 07:32\nz = 1979-05-27T07:32:00Z\nw = 1979-05-27 00:32:00.5-07:00\nl = 1979-05-27T07:32:00\n[s]\nlr = 1\n' >p.toml
printf 'params: [p.toml]\nstages:\n  s:\n    cmd: "true"\n    params:\n    - p.toml: [s.lr]\n' >dvc.yaml
commit base
sed -i 's/07:32/08:00/; s/= 1979/= 1980/' p.toml
run dvc params diff
run dvc repro
run dvc repro
run dvc status
run dvc params diff --all --targets p.toml
