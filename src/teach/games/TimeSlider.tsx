interface TimeSliderProps {
  /** The unit, as one of it is called: "month". */
  readonly unit: string;
  readonly time: number;
  readonly longest: number;
  readonly onTime: (time: number) => void;
}

/** A time of a patient, set between 1 and the longest there is. */
export function TimeSlider({ unit, time, longest, onTime }: TimeSliderProps) {
  return (
    <label>
      <span>
        {unit} {time}
      </span>
      <input
        type="range"
        min="1"
        max={longest}
        step="1"
        value={time}
        autocomplete="off"
        onInput={({ currentTarget: { value } }) => {
          onTime(Number(value));
        }}
      />
    </label>
  );
}
