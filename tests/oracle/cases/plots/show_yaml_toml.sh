# YAML under both suffixes, TOML, Python.
project
plots_template
printf 'train:\n- {a: 1, b: 2}\n- {a: 2, b: 4.0}\n' >y.yaml
cp y.yaml z.yml
printf '[[train]]\na = 1\nb = 2.5\n[[train]]\na = 2\nb = 3.5\n' >t.toml
echo 'train = [{"a": 1, "b": 2}, {"a": 3, "b": 4}]' >p.py
run -j dvc plots show --json -t t y.yaml z.yml t.toml p.py
