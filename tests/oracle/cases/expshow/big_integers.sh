# Integers at and beyond 64 bits, in metrics and params, in every format.
project
echo '{"i63": 9223372036854775807, "i64": 9223372036854775808, "neg": -9223372036854775809, "huge": 123456789012345678901234567890, "l": [18446744073709551616]}' >m.json
printf 'big: 18446744073709551615\nbigger: -340282366920938463463374607431768211456\nhex: 0xFFFFFFFFFFFFFFFFFF\noct: 0o17\n' >params.yaml
echo 'metrics: [m.json]' >dvc.yaml
commit base
sed -i 's/9223372036854775808/9223372036854775809/' m.json
sed -i 's/18446744073709551615/18446744073709551616/' params.yaml
experiment e
run dvc exp show
run dvc exp show --csv --precision 4
run dvc exp show --md
run dvc exp show --json
run dvc exp show --csv --drop 'rev|typ|parent|Created' --sort-by i64 --sort-order desc
