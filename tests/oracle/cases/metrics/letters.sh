# Metrics whose files, keys and values have letters beyond ASCII, blanks, dots and colons.
project
mkdir 'ein ordner'
printf '{"genauigkeit ä": 0.5, "a.b": {"c.d": 1}, "x:y": 2, "模型": "好"}\n' >'ein ordner/mé 1.json'
echo 'metrics: ["ein ordner/mé 1.json"]' >dvc.yaml
commit one
run dvc metrics show
run dvc metrics show --md
run dvc metrics show --json
sed -i 's/0.5/0.75/; s/"c.d": 1/"c.d": 2/; s/: 2,/: 3,/; s/好/坏/' 'ein ordner/mé 1.json'
run dvc metrics diff
run dvc metrics diff --md
run -j dvc metrics diff --json
run dvc metrics diff --targets 'ein ordner'
