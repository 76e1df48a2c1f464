# Lists with hundreds of items, of numbers, of texts, of lists: rounded or not.
project
python3 - <<'T'
import json
json.dump({"many": [i / 7 for i in range(300)], "words": ["w%d" % i for i in range(200)], "deep": [[[0.123456789, 1e-9]]] * 9}, open("m.json", "w"))
T
printf 'l: [%s]\n' "$(seq -s ', ' 250)" >params.yaml
echo 'metrics: [m.json]' >dvc.yaml
commit base
run dvc exp show --csv
run dvc exp show --csv --precision 2
run dvc exp show --json
run dvc exp show
run dvc exp show --md
run dvc exp show --no-pager
