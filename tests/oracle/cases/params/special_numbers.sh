# NaN, infinities, negative zero, hexadecimal and huge integers in params of each kind.
deviation line-order 1 2 4
project
printf 'a: .nan\nb: .inf\nc: -0.0\nd: 18446744073709551615\ne: 0x1F\nf: 0o17\ng: 1e3\nh: 1_000\n' >params.yaml
echo '{"a": NaN, "b": -Infinity, "c": -0.0, "d": 18446744073709551616, "e": 1E5}' >p.json
printf 'a = nan\nb = inf\nc = -0.0\nd = 0xFF\n' >p.toml
echo 'params: [p.json, p.toml]' >dvc.yaml
commit base
sed -i 's/\.nan/1/; s/\.inf/-.inf/; s/-0\.0/0.0/; s/18446744073709551615/18446744073709551616/; s/0x1F/32/; s/0o17/16/' params.yaml
sed -i 's/NaN/1/; s/-Infinity/Infinity/; s/18446744073709551616/18446744073709551617/' p.json
sed -i 's/nan/1.5/; s/= inf/= -inf/; s/0xFF/256/' p.toml
run dvc params diff
run dvc params diff --md
run -j dvc params diff --json
run dvc params diff --all --no-path
