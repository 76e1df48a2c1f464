# dvc.yaml, dvc.lock and params.yaml with the line ends of Windows.
deviation yaml-layout dvc.lock
project
echo 1 >in
printf 'p: 1\r\nq: text\r\n' >params.yaml
printf 'stages:\r\n  a:\r\n    cmd: cat in >o\r\n    deps:\r\n    - in\r\n    params:\r\n    - p\r\n    - q\r\n    outs:\r\n    - o\r\n  lines:\r\n    cmd: |\r\n      echo 1 >l\r\n      echo 2 >>l\r\n    outs:\r\n    - l\r\n' >dvc.yaml
run dvc repro
run dvc status
sed -i 's/$/\r/' dvc.lock
run dvc status
run dvc repro
echo 2 >in
run dvc repro
