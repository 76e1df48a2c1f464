# Lists of maps: at the top, named, at any depth, several side by side; values of all kinds.
project
plots_template
echo '[{"a": 1, "b": 2.5}, {"a": 2, "b": null}]' >top.json
echo '{"train": [{"loss": 1e-7, "n": 10000000000}, {"loss": -0.0, "n": 1}]}' >named.json
echo '{"a": {"b": {"c": [{"x": true}, {"x": "text"}]}}, "d": 5, "e": [1, 2]}' >deep.json
echo '{"one": [{"a": 1}, {"a": 2}], "two": [{"b": 3}, {"b": 4}, {"b": 5}]}' >beside.json
run -j dvc plots show --json -t t top.json named.json deep.json beside.json
run -j dvc plots show --json -t t top.json -x a -y b
