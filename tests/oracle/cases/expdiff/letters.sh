# Names, keys, values and files with letters beyond ASCII, wide ones, bars and line ends.
project
printf 'größe: klein\n"ключ": "a|b"\nlines: "one\\ntwo"\nwide: 模型\n' >params.yaml
echo '{"genauigkeit_ä": 0.5, "😀": "😀"}' >mé.json
echo 'metrics: [mé.json]' >dvc.yaml
commit base
printf 'größe: groß\n"ключ": "a||b"\nlines: "one\\nthree"\nwide: 模\n' >params.yaml
echo '{"genauigkeit_ä": 0.75, "😀": "x"}' >mé.json
experiment größer
run dvc exp diff HEAD größer
run dvc exp diff HEAD größer --md
run -j dvc exp diff HEAD größer --json
run dvc exp diff größer --no-path
