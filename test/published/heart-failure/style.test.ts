import { holdHouseStyle } from '../holdHouseStyle.ts';

holdHouseStyle('heart-failure');
