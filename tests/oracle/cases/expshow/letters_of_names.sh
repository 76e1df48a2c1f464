# Experiments, branches, tags, files and keys with letters beyond ASCII.
project
mkdir größe
printf '{"genauigkeit_ä": 0.5, "模型": {"层": 3}, "😀": 1}\n' >größe/mé.json
printf 'schlüssel: wért\n"ключ": [1, "два"]\n' >params.yaml
echo 'metrics: [größe/mé.json]' >dvc.yaml
commit base
git branch zweig-ö
sed -i 's/0.5/0.75/' größe/mé.json
experiment größer-als
experiment 实验-1
run dvc exp show
run dvc exp show --csv
run dvc exp show --md
run dvc exp show -a --csv --drop 'Created|模型.*'
run dvc exp show --csv --keep '😀' --only-changed
run dvc exp show --csv --sort-by genauigkeit_ä
