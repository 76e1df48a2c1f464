# Metrics in TOML: show and diff; lists and dates are none.
deviation unread-revisions
deviation line-order 6 9
project
mkdir -p d
printf 'acc = 0.123456789\nn = 5\nok = true\ns = "x"\nl = [1]\nday = 2024-01-01\n[loss]\ntrain = 1e-7\ninf = inf\n[loss.v]\nx.y = 2\n' >m.toml
printf 'a = 1\n' >d/n.toml
printf 'metrics: [m.toml, d]\n' >dvc.yaml
commit base
run dvc metrics show
run -j dvc metrics show --json
run dvc metrics show --md d/n.toml
sed -i 's/n = 5/n = 7/; s/x.y = 2/x.y = 2.5/; s/"x"/"y"/' m.toml
run dvc metrics diff
run -j dvc metrics diff --json
run dvc metrics diff --all --no-path --md
run dvc exp show --csv
printf 'a = \n' >d/n.toml
run dvc metrics show
run dvc metrics diff
