# params diff over TOML files: revisions, targets, and all of its options.
deviation unread-revisions
deviation line-order 2 3 4 5 6
project
mkdir sub
printf 'lr = 0.1\nname = "x"\n[m]\nu = 64\nl = [1]\n' >p.toml
printf 'a = 1\n' >sub/q.toml
printf 'a = 1\n' >other.toml
printf 'params: [p.toml, sub/q.toml]\nstages:\n  s:\n    cmd: "true"\n    params:\n    - p.toml: [m.u, lr]\n' >dvc.yaml
commit base
printf 'lr = 0.2\nname = "x"\n[m]\nu = "big"\nl = [1, 2.0]\nnew = true\n' >p.toml
printf 'b = 1\n' >sub/q.toml
printf 'a = 2\n' >other.toml
commit next
run dvc params diff
run dvc params diff HEAD~1
run dvc params diff HEAD~1 HEAD --all
run -j dvc params diff HEAD~1 --json
run dvc params diff HEAD~1 --md
run dvc params diff HEAD~1 --deps --no-path
run dvc params diff HEAD~1 --targets other.toml
run dvc params diff HEAD~1 --targets other.toml nosuch.toml
run -j dvc params diff HEAD~1 --targets sub --json
run dvc params diff HEAD~1 -q
cd sub
run dvc params diff HEAD~1 --targets sub/q.toml
run dvc params diff HEAD~1 --deps
