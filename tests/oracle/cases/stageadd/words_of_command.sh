# How the words of the command become one.
project
run dvc stage add -n a echo hi
run dvc stage add -n b 'echo "a b" > c'
run dvc stage add -n c echo 'a b' c '$d'
run dvc stage add -n d echo 'a "b" c' "it's" ''
run dvc stage add -n e echo -n hi
run dvc stage add -n f -- echo --help
run dvc stage add -n g echo -d x
run dvc stage add -n h -d in python train.py --lr 0.1 -o out
run dvc stage add -n i ''
run dvc stage add -n j
run dvc stage add -n k '' ''
run dvc stage add -n l echo -- x
run dvc stage add -n m ' '
run dvc stage add -n n 'echo 1
echo 2'
run dvc stage add -n o 'echo: a # b'
run dvc stage add -n p 'python train.py --alpha one --beta two --gamma three --delta four --epsilon five --zeta six'
run dvc stage add -n q 'echo ${x}'
