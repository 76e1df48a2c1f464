# NaN, infinities, negative zero and large integers of JSON, YAML and TOML, in every format.
deviation line-order 5
project
echo '{"a": NaN, "b": [Infinity, -Infinity], "c": -0.0, "d": 18446744073709551616, "e": 1e400}' >m.json
printf 'a: .NaN\nb: [.inf, -.inf]\nc: -0.0\nd: 18446744073709551616\ne: 1e400\n' >m.yaml
printf 'a = nan\nb = [inf, -inf]\nc = -0.0\nd = 1_000_000\n' >m.toml
echo 'metrics: [m.json, m.yaml, m.toml]' >dvc.yaml
commit base
run dvc metrics show
run dvc metrics show --md
run dvc metrics show --json
run dvc metrics show --precision 2
sed -i 's/-0.0/0.0/; s/inf, -inf/-inf, inf/; s/18446744073709551616/18446744073709551617/' m.json m.yaml m.toml
run dvc metrics diff --all
run -j dvc metrics diff --json
